"""Editions as mails and pages show them."""
