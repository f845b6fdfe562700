"""Part II business: which items are kept from the press and public, and under which paragraph."""
