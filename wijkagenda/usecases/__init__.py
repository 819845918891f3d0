"""Every change a user can make: a function that takes the unit of work and gives the step it made."""
