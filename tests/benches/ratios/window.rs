//! From starting the program to a screen one can work at, beside the same program with no office to open.

use crate::office::county;
use crate::time::{Ratio, median};
use std::path::Path;
use std::time::{Duration, Instant};
use xuecheng_tests::desk::story;

const ROUNDS: usize = 5;
const FIRST_SCREEN: &str = "main.first form";
const TODAY: &str = ".today .stats";

pub fn measure() -> Vec<Ratio> {
    tokio::runtime::Runtime::new().unwrap().block_on(in_turn())
}

async fn in_turn() -> Vec<Ratio> {
    let offices = [
        ("start to 今日, one year of the county", county(false)),
        ("start to 今日, five years with 1,000,000 marks", county(true)),
    ];
    let mut none = Vec::new();
    let mut some = offices.each_ref().map(|_| Vec::new());
    for _ in 0..ROUNDS {
        none.push(usable(None, FIRST_SCREEN).await);
        for ((_, folder), times) in offices.iter().zip(&mut some) {
            times.push(usable(Some(folder), TODAY).await);
        }
    }
    let (reference, beside) = (median(none), "the window with no office to open");
    let lines = offices.into_iter().zip(some);
    lines
        .map(|((what, _), times)| Ratio { what, beside, ours: median(times), reference, keep: "≤ 1.5" })
        .collect()
}

/// How long the program takes from its start until the element is there, with the office in `folder`.
async fn usable(folder: Option<&Path>, element: &str) -> Duration {
    let mut taken = Duration::ZERO;
    story(async |desk| {
        if let Some(folder) = folder {
            std::os::unix::fs::symlink(folder, desk.data()).unwrap();
        }
        let begun = Instant::now();
        let window = desk.open(&[]).await;
        window.wait_for(element).await;
        taken = begun.elapsed();
        desk.close(window).await;
    })
    .await;
    taken
}
