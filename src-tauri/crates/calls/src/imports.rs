//! Files on their way in: read once, kept while somebody corrects columns and answers questions, imported in one change.

use crate::failure::CallError;
use crate::host::{Context, OpenOffice, Xuecheng};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use training::import::{
    self, Applied, Fate, ImportChoices, ImportError, ImportField, ImportFile, ImportKind, ImportPreview,
    ImportProblem, ImportRow, Prepared, Severity, SheetOutline, SheetSummary,
};
use training::store::{Page, Window, Written, hexadecimal};
use training::world::{Caller, Progress, Role};
use ts_rs::TS;

/// How many files are kept; whoever opens one more gives up the oldest.
const MOST_FILES: usize = 4;

training::sentences! {
    /// Why a call about a file was refused.
    pub enum ImportCallError with StoreError and Call(CallError) and Import(ImportError) {
        Closed => "import.closed",
            zh "这个文件已经关闭，请重新选择文件。",
            en "This file has been closed. Choose it again.";
        Content => "import.content",
            zh "文件没有完整传过来，请重新选择文件。",
            en "The file did not arrive in one piece. Choose it again.";
    }
}

/// A file that was opened, and what was last worked out from it.
struct OpenFile {
    handle: String,
    file: ImportFile,
    prepared: Mutex<Option<Arc<Prepared>>>,
}

impl OpenFile {
    fn prepared(&self) -> MutexGuard<'_, Option<Arc<Prepared>>> {
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The files that are open.
#[derive(Default)]
pub(crate) struct Imports(Mutex<VecDeque<Arc<OpenFile>>>);

impl Imports {
    fn files(&self) -> MutexGuard<'_, VecDeque<Arc<OpenFile>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, file: OpenFile) {
        let mut files = self.files();
        files.push_back(Arc::new(file));
        if files.len() > MOST_FILES {
            files.pop_front();
        }
    }

    fn find(&self, handle: &str) -> Result<Arc<OpenFile>, ImportCallError> {
        let found = self.files().iter().find(|file| file.handle == handle).cloned();
        found.ok_or(ImportCallError::Closed)
    }

    /// Another office knows other people.
    pub fn forget_all(&self) {
        self.files().clear();
    }
}

/// A file to look at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenImport {
    /// What it is imported as.
    pub kind: ImportKind,
    /// Its name, without the folder.
    pub file_name: String,
    /// Its bytes, in base 64.
    pub content: String,
}

/// A file that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedImport {
    /// By which the other calls know it.
    pub handle: String,
    /// Its sheets.
    pub sheets: Vec<SheetSummary>,
    /// The likeliest sheet.
    pub outline: SheetOutline,
    /// What its columns can hold.
    pub fields: Vec<ImportField>,
}

/// The call `import.open`.
pub(crate) fn open(
    host: &Xuecheng,
    context: &Context<'_>,
    input: OpenImport,
) -> Result<OpenedImport, ImportCallError> {
    host.admitted(context, Role::Coordinator)?;
    let bytes = STANDARD.decode(input.content).map_err(|_| ImportCallError::Content)?;
    let file = ImportFile::open(input.kind, &input.file_name, &bytes)?;
    let mut handle = [0; 16];
    host.world.fill(&mut handle);
    let opened = OpenedImport {
        handle: hexadecimal(&handle),
        sheets: file.sheets(),
        outline: import::outline(&file, &ImportChoices::default())?,
        fields: file.kind.fields(),
    };
    host.imports.keep(OpenFile { handle: opened.handle.clone(), file, prepared: Mutex::default() });
    Ok(opened)
}

/// A file, and what was chosen about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportAsked {
    /// Which file.
    pub handle: String,
    /// What was chosen.
    #[serde(default)]
    pub choices: ImportChoices,
}

/// The call `import.outline`.
pub(crate) fn outline(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ImportAsked,
) -> Result<SheetOutline, ImportCallError> {
    host.admitted(context, Role::Coordinator)?;
    Ok(import::outline(&host.imports.find(&input.handle)?.file, &input.choices)?)
}

/// The call `import.preview`: works out what would happen, and keeps it for `import.rows` and `import.problems`.
pub(crate) fn preview(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ImportAsked,
) -> Result<ImportPreview, ImportCallError> {
    let (office, caller) = host.admitted(context, Role::Coordinator)?;
    let open = host.imports.find(&input.handle)?;
    let prepared = Arc::new(worked_out(&office, caller, &open.file, &input.choices, context.progress)?);
    let preview = import::preview(&prepared);
    *open.prepared() = Some(prepared);
    Ok(preview)
}

/// Nothing is made yet, so that any ids will do as long as they differ.
fn worked_out(
    office: &OpenOffice,
    caller: Caller,
    file: &ImportFile,
    choices: &ImportChoices,
    progress: &dyn Progress,
) -> Result<Prepared, ImportError> {
    let next = Cell::new(0_u128);
    let new_id = || {
        next.set(next.get() + 1);
        next.get().to_be_bytes()
    };
    office.store.read(caller, |view| import::prepare(view, file, choices, &new_id, progress))
}

/// Which rows of what was worked out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RowsQuery {
    /// Which file.
    pub handle: String,
    /// Rows of this fate alone.
    #[serde(default)]
    #[ts(optional)]
    pub fate: Option<Fate>,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// The call `import.rows`.
pub(crate) fn rows(
    host: &Xuecheng,
    context: &Context<'_>,
    input: RowsQuery,
) -> Result<Page<ImportRow>, ImportCallError> {
    let prepared = prepared(host, context, &input.handle)?;
    Ok(import::rows(&prepared, input.fate, input.window, context.request.language))
}

/// Which problems of what was worked out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProblemsQuery {
    /// Which file.
    pub handle: String,
    /// Problems of this severity alone.
    #[serde(default)]
    #[ts(optional)]
    pub severity: Option<Severity>,
    /// Which of them.
    #[serde(flatten)]
    pub window: Window,
}

/// The call `import.problems`.
pub(crate) fn problems(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ProblemsQuery,
) -> Result<Page<ImportProblem>, ImportCallError> {
    let prepared = prepared(host, context, &input.handle)?;
    Ok(import::problems(&prepared, input.severity, input.window, context.request.language))
}

fn prepared(host: &Xuecheng, context: &Context<'_>, handle: &str) -> Result<Arc<Prepared>, ImportCallError> {
    let (office, caller) = host.admitted(context, Role::Coordinator)?;
    let open = host.imports.find(handle)?;
    let mut kept = open.prepared();
    if let Some(prepared) = kept.as_ref() {
        return Ok(Arc::clone(prepared));
    }
    let prepared =
        Arc::new(worked_out(&office, caller, &open.file, &ImportChoices::default(), context.progress)?);
    *kept = Some(Arc::clone(&prepared));
    Ok(prepared)
}

/// The call `import.apply`: works it out again beside whatever has been recorded since, and records it in one change.
pub(crate) fn apply(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ImportAsked,
) -> Result<Written<Applied>, ImportCallError> {
    let (office, caller) = host.admitted(context, Role::Coordinator)?;
    let open = host.imports.find(&input.handle)?;
    let label = open.file.kind.label();
    let written = office.store.write(caller, host.world.as_ref(), label, |draft| {
        import::apply(draft, &open.file, &input.choices, context.progress)
    });
    let Written { value: (applied, prepared), change, touched } = written.map_err(ImportCallError::from)?;
    *open.prepared() = Some(Arc::new(prepared));
    Ok(Written { value: applied, change, touched })
}

/// Which file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportReference {
    /// By which it is known.
    pub handle: String,
}

/// A spreadsheet to save.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExportedFile {
    /// What its name ends in, such as `xlsx`.
    pub extension: String,
    /// Its bytes, in base 64.
    pub content: String,
}

impl ExportedFile {
    /// A file of these bytes.
    pub(crate) fn of(extension: &str, bytes: &[u8]) -> Self {
        Self { extension: extension.to_owned(), content: STANDARD.encode(bytes) }
    }

    /// A workbook.
    pub(crate) fn xlsx(bytes: &[u8]) -> Self {
        Self::of("xlsx", bytes)
    }
}

/// The call `import.export_problems`.
pub(crate) fn export_problems(
    host: &Xuecheng,
    context: &Context<'_>,
    input: ImportReference,
) -> Result<ExportedFile, ImportCallError> {
    let prepared = prepared(host, context, &input.handle)?;
    let name = &host.imports.find(&input.handle)?.file.name;
    Ok(ExportedFile::xlsx(&import::problem_list(&prepared, name, context.request.language)?))
}

/// Which form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportTemplate {
    /// For what.
    pub kind: ImportKind,
}

/// The call `import.template`.
pub(crate) fn template(
    _: &Xuecheng,
    context: &Context<'_>,
    input: ImportTemplate,
) -> Result<ExportedFile, ImportCallError> {
    Ok(ExportedFile::xlsx(&import::template(input.kind, context.request.language)?))
}

/// The call `import.close`.
#[expect(clippy::unnecessary_wraps, reason = "every call answers in the same form")]
pub(crate) fn close(host: &Xuecheng, _: &Context<'_>, input: ImportReference) -> Result<(), ImportCallError> {
    host.imports.files().retain(|file| file.handle != input.handle);
    Ok(())
}
