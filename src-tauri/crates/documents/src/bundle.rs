//! Several files in one: a zip, such as the forms of all units.

use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundled {
    /// Its name; signs that no file name may have become a dash.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Why files were not put together.
#[derive(Debug, thiserror::Error)]
#[error("the files could not be put together: {0}")]
pub struct BundleError(#[from] ZipError);

/// Puts files into one zip. Workbooks are packed already, so that nothing is compressed again.
pub fn bundle(files: &[Bundled]) -> Result<Vec<u8>, BundleError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for file in files {
        zip.start_file(safe(&file.name), options)?;
        zip.write_all(&file.content).map_err(ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn safe(name: &str) -> String {
    let taken = |letter: char| letter.is_control() || r#"/\:*?"<>|"#.contains(letter);
    name.chars().map(|letter| if taken(letter) { '-' } else { letter }).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{Bundled, bundle};
    use std::io::{Cursor, Read};
    use zip::ZipArchive;

    #[test]
    fn every_file_comes_out_as_it_went_in_and_none_leaves_the_folder() {
        let file = |name: &str, content: &str| Bundled { name: name.into(), content: content.into() };
        let bytes = bundle(&[file("01-白帝镇-参训回执.xlsx", "甲"), file("../x", "乙")]).unwrap();
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let name = |zip: &mut ZipArchive<_>, at| zip.by_index(at).unwrap().name().unwrap().into_owned();
        let names = [name(&mut zip, 0), name(&mut zip, 1)];
        assert_eq!(names, ["01-白帝镇-参训回执.xlsx", "..-x"], "Chinese stays, a way out does not");
        let mut text = String::new();
        zip.by_index(0).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "甲");
    }
}
