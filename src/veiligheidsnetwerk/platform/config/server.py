"""How gunicorn runs the application: its own configuration file, read by name."""

from veiligheidsnetwerk.platform.core import warm_up

workers = 2
worker_class = "veiligheidsnetwerk.platform.config.worker.FairWorker"
# More than may wait for their password to be looked at (settings/sign_in.py). Eight made everyone slower:
# they wait for one another after each answer of the database.
threads = 4
# Requests share the cores already; a product of matrices that waits for all of them waits for the others.
raw_env = ["OPENBLAS_NUM_THREADS=1"]
# Every process opens its own connections and pictures its own threads; nothing is shared by accident.
preload_app = False
# Gunicorn would keep a door for its own command line, in the home folder; nobody uses it.
control_socket_disable = True
# The most gunicorn allows: a comparison of all gemeenten has a long address.
limit_request_line = 8190
# Longer than the slowest export, shorter than the patience of a person.
timeout = 60
graceful_timeout = 10
# Addresses hold what people asked; they are written down nowhere.
accesslog = None
loglevel = "warning"


def post_worker_init(_worker: object) -> None:
    """A process that is about to take requests makes itself warm first."""
    warm_up.begin()


def on_exit(_server: object) -> None:
    """The last word of the main process."""
    print("Gestopt. Alle gegevens zijn bewaard.", flush=True)  # noqa: T201 - for whoever stopped it
