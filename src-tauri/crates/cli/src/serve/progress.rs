//! The newest progress report of each job under way; the page asks for it from time to time.

use calls::ProgressReport;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The newest report by job.
#[derive(Default)]
pub struct Reports(Mutex<BTreeMap<String, ProgressReport>>);

impl Reports {
    /// Keeps a report in place of the one before.
    pub fn keep(&self, report: ProgressReport) {
        self.lock().insert(report.job.clone(), report);
    }

    /// A job's newest report.
    pub fn of(&self, job: &str) -> Option<ProgressReport> {
        self.lock().get(job).cloned()
    }

    /// Forgets a job that has ended.
    pub fn forget(&self, job: &str) {
        self.lock().remove(job);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, ProgressReport>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
