"""Reports as documents, and what their pages show."""
