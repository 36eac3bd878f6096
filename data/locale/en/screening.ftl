# Words of the program in English: screening (checks, integrations, admissibility).
