using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Films;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Ingestion;

/// <summary>A catalog of a platform among the inputs.</summary>
/// <param name="File">The file.</param>
/// <param name="Platform">The platform its name says, or <see langword="null"/> when its labels must tell.</param>
internal sealed record PlatformInput(InputFile File, Platform? Platform);

/// <summary>A film list of MovieLens among the inputs.</summary>
internal sealed record MovieLensInput(InputFile File, FileKind Kind);

/// <summary>The inputs of one import, sorted by what they hold.</summary>
internal sealed class InputSet
{
    /// <summary>Platform catalogs.</summary>
    public List<PlatformInput> Platforms { get; } = [];

    /// <summary>Titles that StreamRec itself exported, of any number of platforms.</summary>
    public List<InputFile> Exports { get; } = [];

    /// <summary>The files of The Movies Dataset.</summary>
    public FilmInputs Films { get; } = new();

    /// <summary>The MovieLens film list, at most one.</summary>
    public MovieLensInput? MovieLens { get; set; }

    /// <summary>The MovieLens links, at most one.</summary>
    public InputFile? Links { get; set; }

    /// <summary>What is known of users besides their ratings, at most one file.</summary>
    public InputFile? UserAttributes { get; set; }

    /// <summary>Titles with one mean score each, at most one file.</summary>
    public InputFile? ScoredCatalog { get; set; }

    /// <summary>The published combined scores of an earlier system, at most one file.</summary>
    public InputFile? CombinedScores { get; set; }

    /// <summary>Files of ratings.</summary>
    public List<RatingFile> Ratings { get; } = [];

    /// <summary>Files that are left out, with the reason.</summary>
    public List<(InputFile File, string Reason)> Skipped { get; } = [];

    /// <summary>Whether any of the files names titles.</summary>
    public bool HasTitles => Platforms.Count > 0 || Exports.Count > 0 || MovieLens is not null || Films.List is not null || Films.Export is not null || ScoredCatalog is not null;

    /// <summary>Whether the inputs are a sample world.</summary>
    public bool IsSample { get; set; }
}
