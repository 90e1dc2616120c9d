namespace StreamRec.Tests;

/// <summary>The real data beside the repository (<c>../shared/data</c>); tests that need it skip where it is absent.</summary>
internal static class SharedData
{
    /// <summary>Why a test that needs the folder was skipped.</summary>
    public const string Absent = "The folder shared/ with the real data is not beside the repository (or named by STREAMREC_SHARED).";

    private static readonly string? Folder = Find();

    /// <summary>A file or folder under <c>shared</c>, or <see langword="null"/> when it is not there; for the rows of theories.</summary>
    public static string? PathOrNull(string relativePath)
    {
        var path = Folder is null ? null : Path.Combine(Folder, relativePath);
        return Path.Exists(path) ? path : null;
    }

    /// <summary>A file or folder under <c>shared</c>, such as <c>data/platforms</c>; skips the test when it is not there.</summary>
    public static string Require(string relativePath)
    {
        Assert.SkipWhen(Folder is null, Absent);
        var path = Path.Combine(Folder!, relativePath);
        Assert.SkipUnless(Path.Exists(path), $"shared/{relativePath} is not there.");
        return path;
    }

    /// <summary>The top folder of the repository.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StreamRec.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("StreamRec.sln stands in no folder above the tests.");
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("STREAMREC_SHARED");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot(), "..", "shared") : named;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
