using System.ComponentModel.DataAnnotations;

namespace StreamRec.Web.Hosting;

/// <summary>How much the pages take on at once; section <c>StreamRec:Web</c> of the settings.</summary>
public sealed class WebLimits
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "StreamRec:Web";

    /// <summary>The most browser tabs served at the same time, 1 or more; one costs about 1 MB. Further visitors get a page that says so.</summary>
    [Range(1, 100_000)]
    public int MaximumCircuits { get; set; } = 500;
}
