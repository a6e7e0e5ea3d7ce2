"""The page that Dramatis is measured against: Streamlit as it comes, with one chart that can be clicked."""

import plotly.graph_objects as go
import streamlit as st

NAMES = [f"Actor {number}" for number in range(1, 21)]
COUNTS = list(range(20, 0, -1))

st.title("One chart")
chosen = {point["y"] for point in st.session_state.get("chart", {}).get("selection", {}).get("points", [])}
colours = ["#506ce0" if not chosen or name in chosen else "#c8cfe8" for name in NAMES]
bars = go.Bar(x=COUNTS, y=NAMES, orientation="h", marker={"color": colours})
st.plotly_chart(go.Figure(bars), key="chart", on_select="rerun", selection_mode="points")
