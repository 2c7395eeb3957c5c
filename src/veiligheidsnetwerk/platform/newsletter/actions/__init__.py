"""What changes editions and who reads them."""
