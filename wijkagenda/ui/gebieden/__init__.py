"""Gebieden: what they consist of, what residents say there and what it became, what is to be found there."""
