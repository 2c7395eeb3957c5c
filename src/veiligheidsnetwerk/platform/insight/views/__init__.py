"""`/cijfers/`: one question, answered as a page, a picture or a file."""
