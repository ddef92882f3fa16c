"""Type, colour and size: tokens, canvases, the Plotly template and how an actor is drawn."""
