using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Storage;
using StreamRec.Core.Studies;

namespace StreamRec.Web.Studio;

/// <summary>Where pages look at the studies; the files are read again only when one of them has been replaced.</summary>
internal sealed class StudyShelf(StreamRecOptions options)
{
    private readonly Lock gate = new();
    private readonly DataRoot root = new(options.DataRoot);
    private DateTime stamp = DateTime.MinValue;
    private IReadOnlyList<StudyResult> studies = [];

    /// <summary>All studies that can be read, newest first.</summary>
    public IReadOnlyList<StudyResult> List()
    {
        lock (gate)
        {
            // A study's file is replaced in one step, which changes the folder. A study at work may end without a word, so it is looked at each time.
            var now = Directory.GetLastWriteTimeUtc(root.Studies);
            if (now != stamp || studies.Any(study => study.State == StudyState.Running))
            {
                stamp = now;
                studies = new StudyStore(root).List();
            }

            return studies;
        }
    }

    /// <summary>One study, or <see langword="null"/>.</summary>
    public StudyResult? Find(string id) => List().FirstOrDefault(study => study.Id == id);

    /// <summary>Removes a study.</summary>
    /// <returns>What stood in the way, or <see langword="null"/>.</returns>
    public string? Delete(string id)
    {
        try
        {
            _ = new StudyStore(root).Delete(id);
            return null;
        }
        catch (Exception error) when (error is ModelException or IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
