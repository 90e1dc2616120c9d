using System.Text.RegularExpressions;
using StreamRec.Core.Storage;

namespace StreamRec.Tests;

/// <summary>The rules of the house that a compiler does not check: what the core may know, which way folders depend, how long files are.</summary>
public sealed partial class ArchitectureTests
{
    private const int MedianLines = 100;
    private const int NinetiethPercentileLines = 300;
    private const int MostLines = 500;

    [Fact]
    public void Core_References_NoWebAndNoUserInterface()
    {
        var references = typeof(DataRoot).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, name =>
            name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Radzen", StringComparison.Ordinal) || name.StartsWith("StreamRec", StringComparison.Ordinal));
    }

    [Fact]
    public void CoreFolders_DependOneWay()
    {
        var uses = DependenciesOfCoreFolders();

        Assert.Contains("Catalog", uses["Workspaces"]);
        Assert.Equal([], FoldersInCycles(uses));
    }

    [Fact]
    public void FoldersInCycles_GivenACycle_NamesItsFolders()
    {
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { ["A"] = ["B"], ["B"] = ["C"], ["C"] = ["B"], ["D"] = ["A"] };

        Assert.Equal(["B", "C"], FoldersInCycles(uses));
    }

    [Theory]
    [InlineData("StreamRec.Core")]
    [InlineData("StreamRec.Web")]
    [InlineData("StreamRec.Tests")]
    [InlineData("StreamRec.Benchmarks")]
    public void SourceFiles_AreOfReadableLength(string project)
    {
        var files = SourceFiles(Path.Combine(SharedData.RepositoryRoot(), project)).Select(path => (Path: path, Lines: File.ReadLines(path).Count())).OrderBy(file => file.Lines).ToList();

        Assert.NotEmpty(files);
        Assert.True(files[files.Count / 2].Lines <= MedianLines, $"The median is {files[files.Count / 2].Lines} lines.");
        Assert.True(files[files.Count * 9 / 10].Lines <= NinetiethPercentileLines, $"The 90th percentile is {files[files.Count * 9 / 10].Lines} lines.");
        Assert.True(files[^1].Lines <= MostLines, $"{files[^1].Path} has {files[^1].Lines} lines.");
    }

    // By the namespaces that files of a folder name, in using lines or in full.
    private static Dictionary<string, HashSet<string>> DependenciesOfCoreFolders()
    {
        var core = Path.Combine(SharedData.RepositoryRoot(), "StreamRec.Core");
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in SourceFiles(core))
        {
            var folder = Path.GetRelativePath(core, path).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : "";
            uses.TryAdd(folder, []);
            foreach (Match match in CoreNamespace().Matches(File.ReadAllText(path)))
            {
                if (match.Groups["folder"].Value is var used && used != folder && Directory.Exists(Path.Combine(core, used)))
                {
                    uses[folder].Add(used);
                }
            }
        }

        return uses;
    }

    // What remains after folders that use nothing, and folders that nothing uses, are taken away again and again.
    private static IEnumerable<string> FoldersInCycles(Dictionary<string, HashSet<string>> uses)
    {
        var left = uses.Keys.ToHashSet(StringComparer.Ordinal);
        string[] outside;
        do
        {
            outside = [.. left.Where(folder => !uses[folder].Any(left.Contains) || !left.Any(user => uses[user].Contains(folder)))];
            left.ExceptWith(outside);
        }
        while (outside.Length > 0);

        return left.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !BuildOutput().IsMatch(Path.GetRelativePath(folder, path)));

    [GeneratedRegex(@"StreamRec\.Core\.(?<folder>[A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CoreNamespace();

    [GeneratedRegex(@"(^|[/\\])(bin|obj)[/\\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuildOutput();
}
