"""Streamlit: a script that draws three charts, run again from the top at each click."""

from __future__ import annotations

import json
import os
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

st.title("Three charts")
faded = st.checkbox("Fade")
for figure in json.loads(Path(os.environ["HANOIS_FIGURES"]).read_text(encoding="utf-8")):
    chart = go.Figure(figure)
    st.plotly_chart(chart.update_traces(opacity=0.3) if faded else chart)
