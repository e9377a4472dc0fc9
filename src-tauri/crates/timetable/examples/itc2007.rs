//! Solves ITC2007 curriculum-based instances and prints what the timetables cost.
//! `cargo run --release -p timetable --example itc2007 -- FILE.ctt --seconds 60 --seed 1 --threads 2 --out FILE.sol`
#![expect(clippy::print_stdout, reason = "a bench speaks to its terminal")]

use std::error::Error;
use std::time::{Duration, Instant};
use timetable::itc2007::{Control, Cost, Instance, Options, solve};

struct Until {
    begun: Instant,
    limit: Duration,
}

impl Control for Until {
    fn spent(&self) -> f64 {
        self.begun.elapsed().as_secs_f64() / self.limit.as_secs_f64()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let file = words.next().ok_or("FILE.ctt is missing")?;
    let (mut seconds, mut out) = (10.0, None);
    let threads = std::thread::available_parallelism()?.get();
    let mut options = Options { threads, ..Options::default() };
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        match name.as_str() {
            "--seconds" => seconds = value.parse()?,
            "--seed" => options.seed = value.parse()?,
            "--threads" => options.threads = value.parse()?,
            "--moves" => options.moves = Some(value.parse()?),
            "--out" => out = Some(value),
            _ => return Err(format!("unknown option {name}").into()),
        }
    }
    let instance = Instance::parse(&std::fs::read_to_string(&file)?)?;
    let control = Until { begun: Instant::now(), limit: Duration::from_secs_f64(seconds) };
    let solution = solve(&instance, &options, &control);
    let cost = Cost::of(&instance, &solution);
    println!("{} hard {} soft {} {cost:?}", instance.name, cost.hard(), cost.soft());
    if let Some(out) = out {
        std::fs::write(out, solution.write(&instance))?;
    }
    Ok(())
}
