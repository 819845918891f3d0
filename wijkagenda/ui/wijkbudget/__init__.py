"""The wijkbudget on screen: rubrieken x geldstromen, the boekingen behind each cell, partners and the accounts of the gemeente."""
