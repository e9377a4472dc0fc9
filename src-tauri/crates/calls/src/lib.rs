//! The one table of calls: name, input, output, role. Every shell dispatches through it.
