//! What waiting costs, as ratios: the product beside a raw reference, measured in turn in one run on one machine.
//!
//! `cargo xtask bench` runs it; names after it choose parts: `mark`, `people`, `roster`, `clashes`, `repairs`,
//! `hours`, `close`, `talks`, `past_talks`, `call_ups`, `lectures`, `placements`, `evaluation`, `follow_ups`, `window`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot run stops")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks to its terminal")]
#![expect(clippy::disallowed_methods, reason = "the raw references open the same database by themselves")]

mod call_ups;
mod clashes;
mod close;
mod evaluation;
mod follow_ups;
mod hours;
mod lectures;
mod mark;
mod office;
mod past_talks;
mod people;
mod placements;
mod questions;
mod repairs;
mod roster;
mod talks;
mod time;
#[cfg(target_os = "linux")]
mod window;

use time::{HEAD, Ratio};

/// A part, by its name.
type Part = (&'static str, fn() -> Vec<Ratio>);

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let parts: Vec<Part> = vec![
        ("mark", mark::measure),
        ("people", people::measure),
        ("roster", roster::measure),
        ("clashes", clashes::measure),
        ("repairs", repairs::measure),
        ("hours", hours::measure),
        ("close", close::measure),
        ("talks", talks::measure),
        ("past_talks", past_talks::measure),
        ("call_ups", call_ups::measure),
        ("lectures", lectures::measure),
        ("placements", placements::measure),
        ("evaluation", evaluation::measure),
        ("follow_ups", follow_ups::measure),
        #[cfg(target_os = "linux")]
        ("window", window::measure),
    ];
    if let Some(unknown) = asked.iter().find(|name| parts.iter().all(|(part, _)| part != name)) {
        eprintln!("没有“{unknown}”这一项  there is no part named {unknown}");
        std::process::exit(2);
    }
    println!("{HEAD}");
    for (name, measure) in parts {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            for ratio in measure() {
                println!("{ratio}");
            }
        }
    }
}
