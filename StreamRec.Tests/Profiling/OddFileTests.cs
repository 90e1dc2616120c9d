using System.IO.Compression;
using System.Text;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

/// <summary>Files as people have them: those that can be read are, and of the others the message names file, row and reason.</summary>
public sealed class OddFileTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4,5\n6,7\n", 3, "3 cells where the header has 2")]
    [InlineData("a;b;c\n1;2;3\n4;5\n", 3, "2 cells where the header has 3")]
    public void Profile_RaggedRow_IsNamed(string text, long line, string reason)
    {
        var problem = Assert.Throws<UnusableInputException>(() => Profiled.Csv(text));

        Assert.Equal(("table.csv", line), (problem.File, problem.Line));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_RaggedRowFarDown_IsNamed() =>
        Assert.Equal(30_002, Assert.Throws<UnusableInputException>(() => Profiled.Csv("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 30_000)) + "x,y,z\n")).Line);

    [Theory]
    [InlineData("")]
    [InlineData("\n \r\n\n")]
    public void OfFile_NothingInIt_IsRefused(string text) => Assert.Equal("table.csv", Assert.Throws<UnusableInputException>(() => Profiled.Csv(text)).File);

    [Theory]
    [InlineData("latin1", "latin-1")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-8", "utf-8")]
    public void Profile_Encoding_IsFound(string encoding, string named)
    {
        using var folder = new TemporaryFolder();
        var coding = Encoding.GetEncoding(encoding);
        var path = Path.Combine(folder.Path, "table.csv");
        File.WriteAllBytes(path, [.. coding.Preamble, .. coding.GetBytes("name,x\ncafé,1\nniño,2\n")]);
        var profile = Of(path);

        Assert.Equal(named, profile.Encoding);
        Assert.Equal("name", profile.Columns[0].Name);
        Assert.Equal(["café", "niño"], profile.Samples.First.Select(row => row[0]));
    }

    [Fact]
    public void OfFile_CharacterAcrossTwoBlocks_IsStillUtf8()
    {
        using var folder = new TemporaryFolder();
        var text = "name\n" + new string('a', (1 << 20) - 6) + "é\n" + new string('b', 100) + "\n";

        Assert.Equal("utf-8", ProfileSource.OfFile(folder.Write("table.csv", text)).Encoding);
    }

    [Fact]
    public void Profile_HeadersThatRepeatOrAreBlank_GetNamesOfTheirOwn()
    {
        var profile = Profiled.Csv("a,a,,b\n1,2,3,4\n5,6,7,8\n");

        Assert.Equal(4, profile.Columns.Select(column => column.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["1", "2", "3", "4"], profile.Samples.First[0]);
    }

    [Fact]
    public void Profile_Packed_IsUnpacked()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "table.csv.gz");
        using (var target = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            target.Write("a,b\n1,2\n"u8);
        }

        Assert.Equal(1, Of(path).Rows);
    }

    [Theory]
    [InlineData("bad.csv.gz", new byte[] { 0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData("bad.parquet", new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1' })]
    [InlineData("cut.parquet", new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 })]
    public void Profile_BrokenFile_IsNamedByItsOwnName(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "0.table");
        File.WriteAllBytes(path, content);
        var problem = Assert.Throws<UnusableInputException>(() => new TableProfiler(new ProfileOptions(), 1).Profile(new ProfileRequest(ProfileSource.OfFile(path, name))));

        Assert.StartsWith(name, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, problem.Message, StringComparison.Ordinal);
    }

    private static TableProfile Of(string path) => new TableProfiler(new ProfileOptions(), 1).Profile(new ProfileRequest(ProfileSource.OfFile(path)));
}
