using System.Net;

namespace StreamRec.Tests.Api;

public sealed class MatchesApiTests
{
    private const string Decisions = "/api/matches/decisions";

    [Fact]
    public async Task Get_Doubtful_HasBothTitlesAndTheEvidence()
    {
        await using var program = await DecidingProgram.StartAsync();

        var answer = await program.GetAsync("/api/matches");
        Assert.Equal(2, answer.Number("total"));
        var pair = answer.GetProperty("items")[0];
        Assert.Equal(("ns1", "Harbour Storm"), (pair.GetProperty("first").Text("id"), pair.GetProperty("second").Text("title")));
        Assert.Equal(("doubtful", "weak-evidence", 0.75), (pair.Text("state"), pair.Text("doubt"), pair.GetProperty("confidence").GetDouble()));
        var evidence = pair.GetProperty("evidence");
        Assert.Equal(("subtitle", -2, 1), (evidence.Text("name"), evidence.Number("yearDifference"), evidence.GetProperty("cast").Number("shared")));
        Assert.True(evidence.IsNull("directors"));
    }

    [Fact]
    public async Task Decide_ThenWithdraw_IsKeptAndTakenBack()
    {
        await using var program = await DecidingProgram.StartAsync();

        var decision = await program.DecideAsync("""{ "first": "NS2", "second": " ns1 ", "same": true }""");
        Assert.Equal(("ns2", "ns1"), (decision.Text("first"), decision.Text("second")));
        var kept = Assert.Single(program.Decisions.Read());
        Assert.Equal(("ns2", "ns1", true), (kept.FirstTitleId, kept.SecondTitleId, kept.Same));
        Assert.Equal(kept.When, decision.GetProperty("when").GetDateTimeOffset());
        Assert.Equal(1, (await program.GetAsync("/api/matches")).Number("total"));
        Assert.True((await program.GetAsync("/api/matches?state=decided")).GetProperty("items")[0].GetProperty("decision").GetProperty("same").GetBoolean());

        Assert.Equal("""{"withdrawn":true}""", await program.SendAsync(HttpMethod.Delete, Decisions + "?first=ns1&second=NS2"));
        Assert.Equal("""{"withdrawn":false}""", await program.SendAsync(HttpMethod.Delete, Decisions + "?first=ns1&second=NS2"));
        Assert.Empty(program.Decisions.Read());
    }

    [Theory]
    [InlineData("""{ "first": "ns1", "second": "ns99", "same": true }""", HttpStatusCode.NotFound)]
    [InlineData("""{ "first": "ns99", "second": "ns1", "same": true }""", HttpStatusCode.NotFound)]
    [InlineData("""{ "first": "ns1", "second": "NS1", "same": true }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "first": "ns1", "second": "ns2" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "first": "ns1", "second": " ", "same": true }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "first": "ns1", "second": "ns2", "same": "yes" }""", HttpStatusCode.BadRequest)]
    [InlineData("{ cut off", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task Decide_WhatCannotBe_IsAProblemAndNothingIsKept(string body, HttpStatusCode expected)
    {
        await using var program = await DecidingProgram.StartAsync();

        Assert.Equal((int)expected, (await program.DecideAsync(body, expected)).Number("status"));
        Assert.Empty(program.Decisions.Read());
    }

    [Fact]
    public async Task Decide_NotAllowed_IsForbiddenAndTheListStays()
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Works:DecisionsAllowed", "false");

        await program.DecideAsync("""{ "first": "ns1", "second": "ns2", "same": true }""", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Delete, Decisions + "?first=ns1&second=ns2", HttpStatusCode.Forbidden);
        Assert.Equal(2, (await program.GetAsync("/api/matches")).Number("total"));
    }

    [Fact]
    public async Task Decide_WhileAnImportGoesOn_IsAnsweredWithRetryLater()
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Api:MaximumWaitSeconds", "1");
        using (program.Root.LockForWriting())
        {
            await program.DecideAsync("""{ "first": "ns1", "second": "ns2", "same": true }""", HttpStatusCode.ServiceUnavailable);
        }

        Assert.Empty(program.Decisions.Read());
    }

    [Fact]
    public async Task Decide_FileDamaged_SaysSoAndLeavesIt()
    {
        await using var program = await DecidingProgram.StartAsync();
        Directory.CreateDirectory(program.Root.Folder);
        await File.WriteAllTextAsync(program.Root.MatchDecisionsFile, "{", TestContext.Current.CancellationToken);

        await program.DecideAsync("""{ "first": "ns1", "second": "ns2", "same": true }""", HttpStatusCode.InternalServerError);
        Assert.Equal(2, (await program.GetAsync("/api/matches")).Number("total"));
        Assert.Equal("{", await File.ReadAllTextAsync(program.Root.MatchDecisionsFile, TestContext.Current.CancellationToken));
    }
}
