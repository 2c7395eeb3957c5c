"""A mailbox on a real IMAP server (Dovecot) of this machine, with a certificate of its own."""

import getpass
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from imaplib import IMAP4_SSL
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST, USER, PASSWORD = "localhost", "terug", "een-wachtwoord-voor-de-proef"
PATIENCE = 20.0
_CONFIG = """
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail
first_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
_NOT_ROOT = "default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n"


@dataclass(frozen=True, slots=True)
class MailBox:
    """Where it is, and what makes its certificate be believed."""

    port: int
    certificate: Path

    @property
    def address(self) -> str:
        return f"imaps://{USER}@{HOST}:{self.port}/INBOX"

    def put(self, *letters: str) -> None:
        with self._open() as server:
            for each in letters:
                server.append("INBOX", "", "", each.replace("\n", "\r\n").encode())

    def unseen(self) -> tuple[int, int]:
        """How many letters nobody read, and how many there are."""
        with self._open() as server:
            _, [total] = server.select("INBOX")
            _, [found] = server.search(None, "UNSEEN")
            return len(found.split()), int(total or b"0")

    def _open(self) -> IMAP4_SSL:
        context = ssl.create_default_context(cafile=str(self.certificate))
        server = IMAP4_SSL(HOST, self.port, ssl_context=context, timeout=PATIENCE)
        server.login(USER, PASSWORD)
        return server


@contextmanager
def mail_box(folder: Path) -> Iterator[MailBox]:
    """The server, until the end of the block."""
    program = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "Dovecot is not installed: apt-get install dovecot-imapd"
    port = _certify(folder)
    config = folder / "dovecot.conf"
    config.write_text(_configured(folder, port), encoding="ascii")
    with subprocess.Popen([program, "-F", "-c", str(config)]) as server:
        try:
            _wait_for(port)
            yield MailBox(port, folder / "cert.pem")
        finally:
            server.terminate()


def _configured(folder: Path, port: int) -> str:
    mails = folder / "mail"
    mails.mkdir()
    (folder / "run").mkdir()
    told = {"folder": folder, "port": port, "password": PASSWORD, "uid": os.getuid(), "gid": os.getgid()}
    if os.getuid():
        return _CONFIG.format(**told) + _NOT_ROOT.format(user=getpass.getuser(), group=os.getgid())
    # It keeps no mail of root.
    nobody = pwd.getpwnam("nobody")
    os.chown(mails, nobody.pw_uid, nobody.pw_gid)
    folder.chmod(0o755)
    return _CONFIG.format(**told | {"uid": nobody.pw_uid, "gid": nobody.pw_gid})


def _certify(folder: Path) -> int:
    """A key and a certificate for this machine; a port that is free."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *private))
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.05)
        else:
            return
