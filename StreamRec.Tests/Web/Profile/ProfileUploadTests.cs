using StreamRec.Web.Studio;

namespace StreamRec.Tests.Web.Profile;

public sealed class ProfileUploadTests
{
    [Fact]
    public void RemoveLeftBehind_FolderOfAKilledProgram_IsRemoved()
    {
        using var folder = new TemporaryFolder();
        var left = Directory.CreateDirectory(Path.Combine(folder.Path, "streamrec-profile-abc")).FullName;
        File.WriteAllText(Path.Combine(left, "0.table"), "a,b\n");
        File.WriteAllText(Path.Combine(left, "in-use"), "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "something-else"));

        Assert.Equal(1, ProfileUpload.RemoveLeftBehind(folder.Path));
        Assert.Equal(["something-else"], Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void RemoveLeftBehind_FolderInUse_Stays()
    {
        using var folder = new TemporaryFolder();
        using (new ProfileUpload(folder.Path))
        {
            Assert.Equal(0, ProfileUpload.RemoveLeftBehind(folder.Path));
            Assert.Single(Directory.EnumerateDirectories(folder.Path));
        }

        Assert.Empty(Directory.EnumerateDirectories(folder.Path));
    }
}
