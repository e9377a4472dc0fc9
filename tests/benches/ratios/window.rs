//! From starting the program to a screen one can work at, beside a Tauri window of the same build with nothing in it.

use crate::office::county;
use crate::time::{Ratio, median};
use std::path::Path;
use std::time::{Duration, Instant};
use xuecheng_tests::desk::{required, story_of};

const ROUNDS: usize = 5;
/// The whole page of `src-tauri/examples/empty_window`.
const NOTHING: &str = "main";
const TODAY: &str = ".today .stats";

pub fn measure() -> Vec<Ratio> {
    tokio::runtime::Runtime::new().unwrap().block_on(in_turn())
}

async fn in_turn() -> Vec<Ratio> {
    let offices = [
        ("start to 今日, one year of the county", county(false)),
        ("start to 今日, five years with 1,000,000 marks", county(true)),
    ];
    let (empty, program) = (required("XUECHENG_EMPTY_WINDOW"), required("XUECHENG_PROGRAM"));
    let mut none = Vec::new();
    let mut some = offices.each_ref().map(|_| Vec::new());
    for _ in 0..ROUNDS {
        none.push(usable(&empty, None, NOTHING).await);
        for ((_, folder), times) in offices.iter().zip(&mut some) {
            times.push(usable(&program, Some(folder), TODAY).await);
        }
    }
    let (reference, beside) = (median(none), "an empty Tauri window");
    let lines = offices.into_iter().zip(some);
    lines
        .map(|((what, _), times)| Ratio { what, beside, ours: median(times), reference, keep: "≤ 1.5" })
        .collect()
}

/// How long a program takes from its start until the element is there, with the office in `folder`.
async fn usable(program: &Path, folder: Option<&Path>, element: &str) -> Duration {
    let mut taken = Duration::ZERO;
    story_of(program.to_owned(), async |desk| {
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
