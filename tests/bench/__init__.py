"""How fast the engine answers, beside its peers, in one run: `make bench`."""
