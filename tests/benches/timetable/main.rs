//! The scheduling engine on the public instances of ITC2007, counted by a checker that shares nothing with it.
//!
//! `cargo xtask bench timetable [--seconds N] [--seeds K] [comp01 …]` prints the table; without instances, all ten.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench that cannot run stops"
)]

use lexopt::{Arg, Parser, ValueExt};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use timetable::itc2007::{Control, Instance, Options, solve};

/// An instance, the average of the competition's winner, the best average published, and the best cost known.
const INSTANCES: [(&str, f64, f64, u32); 10] = [
    ("comp01", 5.0, 5.0, 5),
    ("comp02", 61.3, 36.4, 24),
    ("comp03", 94.8, 72.8, 64),
    ("comp04", 42.8, 35.2, 35),
    ("comp05", 343.5, 301.3, 284),
    ("comp06", 56.8, 45.3, 27),
    ("comp07", 33.9, 12.0, 6),
    ("comp08", 46.5, 40.6, 37),
    ("comp09", 113.1, 102.4, 96),
    ("comp10", 21.3, 8.4, 4),
];

struct Asked {
    seconds: f64,
    seeds: u64,
    instances: Vec<String>,
}

struct Until(Instant, Duration);

impl Control for Until {
    fn spent(&self) -> f64 {
        self.0.elapsed().as_secs_f64() / self.1.as_secs_f64()
    }
}

fn main() {
    let asked = read().unwrap_or_else(|error| {
        eprintln!("{error}\ncargo xtask bench timetable [--seconds N] [--seeds K] [comp01 …]");
        std::process::exit(2);
    });
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!("{} s, {} seeds, {threads} threads\n", asked.seconds, asked.seeds);
    println!(
        "| instance | average | best | winner's average | best published average | best known |\n|---|---|---|---|---|---|"
    );
    let mut sums = [0.0; 3];
    for (name, winner, published, known) in INSTANCES {
        if !asked.instances.is_empty() && asked.instances.iter().all(|one| one != name) {
            continue;
        }
        let costs: Vec<u32> =
            (1..=asked.seeds).map(|seed| cost(name, seed, asked.seconds, threads)).collect();
        let average = f64::from(costs.iter().sum::<u32>()) / f64::from(u32::try_from(costs.len()).unwrap());
        let best = costs.iter().min().unwrap();
        println!("| {name} | {average:.1} | {best} | {winner} | {published} | {known} |");
        for (sum, value) in sums.iter_mut().zip([average, winner, published]) {
            *sum += value;
        }
    }
    let [average, winner, published] = sums;
    println!("| sum | {average:.1} | | {winner:.1} | {published:.1} | |");
}

fn read() -> Result<Asked, lexopt::Error> {
    let mut asked = Asked { seconds: 60.0, seeds: 10, instances: Vec::new() };
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seconds") => asked.seconds = parser.value()?.parse()?,
            Arg::Long("seeds") => asked.seeds = parser.value()?.parse()?,
            // Told to every bench by cargo.
            Arg::Long("bench") => {}
            Arg::Value(name) if INSTANCES.iter().any(|(known, ..)| name == *known) => {
                asked.instances.push(name.string()?);
            }
            unknown => return Err(unknown.unexpected()),
        }
    }
    Ok(asked)
}

/// The cost of one run, as the independent checker counts it.
fn cost(name: &str, seed: u64, seconds: f64, threads: usize) -> u32 {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/itc2007");
    let path = fixtures.join(name).with_extension("ctt");
    let instance = Instance::parse(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let control = Until(Instant::now(), Duration::from_secs_f64(seconds));
    let solution = solve(&instance, &Options { seed, threads, ..Options::default() }, &control);
    let folder = tempfile::tempdir().unwrap();
    let written = folder.path().join(name).with_extension("sol");
    std::fs::write(&written, solution.write(&instance)).unwrap();
    let checked = Command::new("python3")
        .arg(fixtures.join("check_itc2007.py"))
        .args([path, written])
        .output()
        .unwrap();
    assert!(checked.status.success(), "{name}, seed {seed}: {}", String::from_utf8_lossy(&checked.stdout));
    let counted: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    u32::try_from(counted.get("total_cost").and_then(serde_json::Value::as_u64).unwrap()).unwrap()
}
