namespace StreamRec.Tests.Questions;

/// <summary>Finds the folder of real data beside the repository, where there is one.</summary>
internal static class SharedFolder
{
    public const string Absent = "The folder of real data (../shared, or STREAMREC_SHARED) is not here.";

    public static string? Path { get; } = Locate();

    private static string? Locate()
    {
        var named = Environment.GetEnvironmentVariable("STREAMREC_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : null;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "StreamRec.sln")))
        {
            folder = folder.Parent;
        }

        var shared = folder is null ? null : System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared"));
        return Directory.Exists(shared) ? shared : null;
    }
}
