//! `scheduling.propose` and `outreach.propose_plan`: the search runs on other threads while this thread watches the clock and whoever may stop it. The
//! office is not held meanwhile.

use crate::failure::CallError;
use crate::host::{Context, Xuecheng};
use serde::Deserialize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use timetable::Control;
use timetable::county::Options;
use training::outreach::{self, PlannedError, QuarterProposal, QuarterScope};
use training::scheduling::{self, PlanProposal, Prepared, ScheduleScope, SchedulingError};
use training::world::{Found, Progress, Role};
use ts_rs::TS;

/// The longest search, in seconds: a night's.
const LONGEST: u32 = 36_000;
/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(50);
/// So many proposals, and so many more for each session, are enough for a good plan.
const ENOUGH: (u64, u64) = (20_000, 3_000);
/// The same for moves of a quarter's visits, and for each village.
const ENOUGH_VISITS: (u64, u64) = (20_000, 1_000);

training::sentences! {
    /// Why no plan was proposed.
    pub enum ProposeError with StoreError and Call(CallError) and Scheduling(SchedulingError)
        and Planned(PlannedError) {
        Seconds { most: u32 } => "scheduling.seconds",
            zh "排课时间应在 1 到 {most} 秒之间，请更正。",
            en "The time limit must be from 1 to {most} seconds. Correct it.";
    }
}

/// What to schedule, and for how long to search.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposePlan {
    /// What.
    pub scope: ScheduleScope,
    /// At most so many seconds.
    pub seconds: u32,
    /// Another seed may give another plan.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub seed: u32,
}

/// The call `scheduling.propose`. A cancelled job answers with the best plan so far: nothing has been recorded either way.
pub(crate) fn propose(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ProposePlan,
) -> Result<PlanProposal, ProposeError> {
    let reins = Reins::new(input.seconds)?;
    let (office, caller) = host.admitted(context, Role::Coordinator)?;
    let prepared =
        office.store.read(caller, |view| scheduling::prepare(view, &input.scope, input.seed.into()))?;
    let options = options(&prepared, input.seed);
    Ok(reins.hold(context.progress, || scheduling::propose(prepared, &options, &reins))??)
}

/// Which quarter's outreach to plan, and for how long to search.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeQuarter {
    /// What.
    pub scope: QuarterScope,
    /// At most so many seconds.
    pub seconds: u32,
    /// Another seed may give another plan.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub seed: u32,
}

/// The call `outreach.propose_plan`; cancelled, it answers with the best plan so far.
pub(crate) fn propose_quarter(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ProposeQuarter,
) -> Result<QuarterProposal, ProposeError> {
    let reins = Reins::new(input.seconds)?;
    let (office, caller) = host.admitted(context, Role::Coordinator)?;
    let prepared = office.store.read(caller, |view| outreach::prepare_quarter(view, &input.scope))?;
    let villages = prepared.problem.villages.len() as u64;
    let enough = Some(ENOUGH_VISITS.0 + ENOUGH_VISITS.1 * villages);
    let (seed, threads) = (input.seed.into(), cores());
    let options = timetable::outreach::Options { seed, threads, enough, ..Default::default() };
    Ok(reins.hold(context.progress, || outreach::propose_quarter(&prepared, &options, &reins))?)
}

fn options(prepared: &Prepared, seed: u32) -> Options {
    let sessions = prepared.problem.activities.len() as u64;
    Options {
        seed: seed.into(),
        threads: cores(),
        enough: Some(ENOUGH.0 + ENOUGH.1 * sessions),
        ..Options::default()
    }
}

/// As many threads as there are cores.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The clock and the wish to stop.
struct Reins {
    begun: Instant,
    limit: Duration,
    stopped: AtomicBool,
    found: Mutex<Option<Found>>,
}

impl Reins {
    fn new(seconds: u32) -> Result<Self, ProposeError> {
        if !(1..=LONGEST).contains(&seconds) {
            return Err(ProposeError::Seconds { most: LONGEST });
        }
        let limit = Duration::from_secs(seconds.into());
        let (begun, stopped) = (Instant::now(), AtomicBool::new(false));
        Ok(Self { begun, limit, stopped, found: Mutex::new(None) })
    }

    /// Runs a search that these reins are in the hands of.
    fn hold<T: Send>(
        &self,
        progress: &dyn Progress,
        search: impl FnOnce() -> T + Send,
    ) -> Result<T, CallError> {
        std::thread::scope(|scope| {
            let search = scope.spawn(search);
            while !search.is_finished() {
                self.watch(progress);
                std::thread::sleep(TICK);
            }
            // What it had in the end, however short it was.
            self.watch(progress);
            search.join().map_err(|_| CallError::Panic)
        })
    }

    fn watch(&self, progress: &dyn Progress) {
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let done = milliseconds(self.begun.elapsed().min(self.limit));
        let (all, found) = (milliseconds(self.limit), *self.best());
        let goes_on =
            found.map_or_else(|| progress.report(done, all), |found| progress.report_found(done, all, found));
        if !goes_on {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }
}

impl Reins {
    fn best(&self) -> std::sync::MutexGuard<'_, Option<Found>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Control for Reins {
    fn spent(&self) -> f64 {
        self.begun.elapsed().as_secs_f64() / self.limit.as_secs_f64()
    }

    fn cancelled(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn progress(&self, progress: &timetable::Progress) {
        let left_out = u32::try_from(progress.unplaced).unwrap_or(u32::MAX);
        let found = Found { left_out, cost: progress.soft };
        let mut best = self.best();
        *best = Some(best.map_or(found, |best| best.min(found)));
    }
}
