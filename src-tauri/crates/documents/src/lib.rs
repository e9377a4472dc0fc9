//! What comes in and goes out on paper: spreadsheets read with every problem named by its cell.
