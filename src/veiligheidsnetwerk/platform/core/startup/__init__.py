"""From an empty folder to a running server, and in plain words why not."""
