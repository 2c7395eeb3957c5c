"""A server that speaks as the open-data services of CBS do, with generated figures.

What is recorded of those services and what is assumed: docs/how-to/stand-in.md. No figure in here is real.
"""
