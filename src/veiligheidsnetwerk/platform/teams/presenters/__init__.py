"""Expert teams as pages and papers show them."""
