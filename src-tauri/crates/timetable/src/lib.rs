//! Where and when: overlaps, the solver, its explanations and repairs. Pure: a problem in, a plan out.
