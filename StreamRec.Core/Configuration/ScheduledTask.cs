using StreamRec.Core.Scheduling;

namespace StreamRec.Core.Configuration;

/// <summary>Something that the server does by itself at times that come again.</summary>
public sealed class ScheduledTask
{
    /// <summary>When, as <see cref="Timetable.Accepted"/> says; in the server's time zone.</summary>
    public string At { get; set; } = "";

    /// <summary>What is done.</summary>
    public ScheduledWork Do { get; set; }

    /// <summary>The folder to import, whose files stay where they are; empty: the watched folder is looked at. A relative one counts from the data root.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Whether the folder's files are added to what is there; <see langword="false"/>: they replace the families of data that they hold.</summary>
    public bool Append { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (!Timetable.TryParse(At, out _))
        {
            yield return $"{nameof(At)}: {Timetable.Accepted}";
        }

        if (!Enum.IsDefined(Do))
        {
            yield return $"{nameof(Do)}: Import, Retrain or ImportAndRetrain";
        }
    }
}

/// <summary>What is done by plan.</summary>
public enum ScheduledWork
{
    /// <summary>A folder is imported, unless nothing in it has changed since.</summary>
    Import,

    /// <summary>The model in use is trained again where any rating is new to it; the new one takes over when it is not worse.</summary>
    Retrain,

    /// <summary>One after the other.</summary>
    ImportAndRetrain,
}
