using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>The files of The Movies Dataset among the inputs of an import, at most one of each.</summary>
internal sealed class FilmInputs
{
    /// <summary>The film list, <c>movies_dataset.csv</c>, <c>movies_metadata.csv</c> or <c>tmdb_5000_movies.csv</c>.</summary>
    public InputFile? List { get; private set; }

    /// <summary>Cast and crew.</summary>
    public InputFile? Credits { get; private set; }

    /// <summary>Keywords.</summary>
    public InputFile? Keywords { get; private set; }

    /// <summary>The films of a snapshot that StreamRec exported; their titles are in a file of their own.</summary>
    public InputFile? Export { get; private set; }

    /// <summary>Whether there are credits or keywords, which say nothing without their films.</summary>
    public bool HasDetails => Credits is not null || Keywords is not null;

    /// <summary>Takes a file in.</summary>
    /// <exception cref="UnusableInputException">There is one of its kind already.</exception>
    public void Add(InputFile file, FileKind kind)
    {
        switch (kind)
        {
            case FileKind.FilmList:
                List = Only(List, file, "a list of films");
                break;
            case FileKind.FilmCredits:
                Credits = Only(Credits, file, "credits");
                break;
            case FileKind.FilmKeywords:
                Keywords = Only(Keywords, file, "keywords");
                break;
            default:
                Export = Only(Export, file, "exported films");
                break;
        }
    }

    /// <summary>Takes credits and keywords out again, for an import in which they have no films.</summary>
    public IEnumerable<InputFile> RemoveDetails()
    {
        var removed = new[] { Credits, Keywords }.OfType<InputFile>().ToArray();
        Credits = Keywords = null;
        return removed;
    }

    private static InputFile Only(InputFile? earlier, InputFile file, string what) => earlier is null
        ? file
        : throw new UnusableInputException($"{earlier.DisplayName} holds {what} already. Import one of the two.", file.DisplayName);
}
