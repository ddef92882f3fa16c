"""What leaves the house: export, frozen copies and the single file. Empty so far."""
