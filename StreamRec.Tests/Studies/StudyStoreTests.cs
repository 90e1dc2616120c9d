using StreamRec.Core.Recommendation;
using StreamRec.Core.Studies;

namespace StreamRec.Tests.Studies;

public sealed class StudyStoreTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void List_NothingStored_IsEmpty() => Assert.Empty(fixture.Store.List());

    [Fact]
    public void Find_WhatWasSaved_IsTheSame()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.Factors, Models = [StudyFixture.Quick()], Factors = [1, 2], TestShare = 0.2 });
        Assert.Equivalent(study, new StudyStore(fixture.Root).Find(study.Id), strict: true);
    }

    [Fact]
    public void List_DamagedFiles_ArePassedOverWithAProblem()
    {
        fixture.Store.Save(Study("b"));
        fixture.Store.Save(Study("c"));
        File.WriteAllText(Path.Combine(fixture.Root.Studies, "a.json"), "{ \"layout\": 1,");
        File.WriteAllText(Path.Combine(fixture.Root.Studies, "d.json"), "null");
        File.WriteAllText(Path.Combine(fixture.Root.Studies, "e.json"), File.ReadAllText(Path.Combine(fixture.Root.Studies, "b.json")));
        fixture.Store.Save(Study("f") with { Layout = 99 });

        var problems = new List<string>();
        Assert.Equal(["c", "b"], fixture.Store.List(problems.Add).Select(study => study.Id));
        Assert.All(["study a", "study d", "study e", "Study f"], name => Assert.Contains(problems, problem => problem.Contains(name, StringComparison.Ordinal)));
        Assert.Throws<ModelException>(() => fixture.Store.Load("a"));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("../a")]
    [InlineData("")]
    public void Find_UnknownId_IsNull(string id)
    {
        fixture.Store.Save(Study("a"));
        Assert.Null(fixture.Store.Find(id));
        Assert.False(fixture.Store.Delete(id));
        Assert.Throws<ModelException>(() => fixture.Store.Load(id));
    }

    [Fact]
    public void Find_HeldByItsWorker_IsRunning()
    {
        fixture.Store.Save(Study("a") with { State = StudyState.Running });
        using (fixture.Store.Hold("a"))
        {
            Assert.Equal(StudyState.Running, new StudyStore(fixture.Root).Load("a").State);
        }

        Assert.Equal(StudyState.Interrupted, fixture.Store.Load("a").State);
    }

    [Fact]
    public void Delete_AStudy_IsGoneUnlessAtWork()
    {
        fixture.Store.Save(Study("a"));
        using (fixture.Store.Hold("a"))
        {
            Assert.Throws<ModelException>(() => fixture.Store.Delete("a"));
        }

        Assert.True(fixture.Store.Delete("a"));
        Assert.Empty(Directory.EnumerateFiles(fixture.Root.Studies));
    }

    private static StudyResult Study(string id) => new()
    {
        Id = id,
        Request = new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new("bias")] },
        SnapshotId = "a-snapshot",
        RatingsSha256 = "a-checksum",
        Ratings = 1,
        Titles = 1,
        State = StudyState.Done,
        Started = DateTimeOffset.UnixEpoch,
    };
}
