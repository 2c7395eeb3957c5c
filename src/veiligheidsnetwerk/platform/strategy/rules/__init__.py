"""Decisions about the strategy on plain values."""
