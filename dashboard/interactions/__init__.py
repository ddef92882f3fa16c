"""The callbacks: all clientside, all registered in `register`."""
