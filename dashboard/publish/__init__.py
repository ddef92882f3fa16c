"""What leaves the house: the server, exports, handouts, frozen copies, the single file."""
