"""`python -m tests.standin <port> [months] [wijken]`: serve the generated tables until someone stops it.

Those of wijken and buurten are large, and made only when asked for.
"""

import sys
from threading import Event

from tests.standin.local import local_table
from tests.standin.server import serving
from tests.standin.worlds import Extent, nuisance_table, people_table, police_table

if __name__ == "__main__":
    port, months = int(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:3] and sys.argv[2].isdigit() else 174
    extent = Extent(months=months)
    people = people_table(id="03759ned", topic="Bevolking op 1 januari", modified="2026-06-23T00:00:00+02:00")
    homes = people_table(
        id="82550NED", topic="Beginstand woningvoorraad", modified="2026-06-23T00:00:00+02:00"
    )
    tables = [police_table(extent), nuisance_table(extent), people, homes]
    if "wijken" in sys.argv:
        short = Extent(first=2023, months=min(months, 42))
        tables += [
            local_table(extent),
            local_table(short, id="47022NED", kinds=("MM",)),
            local_table(short, id="47024NED", kinds=("MM", "JJ")),
        ]
    with serving(*tables, port=port) as stand_in:
        sys.stdout.write(f"{','.join(f'{ours}={theirs}' for ours, theirs in stand_in.mirrors.items())}\n")
        sys.stdout.flush()
        Event().wait()
