# Words of the program in English: ranking, ties, budget.
