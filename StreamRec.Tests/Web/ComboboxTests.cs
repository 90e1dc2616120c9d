using Bunit;
using StreamRec.Web.Components.Controls;

namespace StreamRec.Tests.Web;

public sealed class ComboboxTests : BunitContext
{
    private static readonly string[] Names = ["Alpha", "Alps", "Beta"];

    private string? chosen = "nothing yet";

    [Fact]
    public void Type_PartOfAName_SuggestsAndEnterTakesTheFirst()
    {
        var box = RenderBox();

        box.Find("input").Input("al");

        Assert.Equal("true", box.Find("input").GetAttribute("aria-expanded"));
        Assert.Equal(["Alpha", "Alps"], box.FindAll("[role=option]").Select(option => option.TextContent.Trim()));
        Assert.Equal(box.Find("[aria-selected=true]").Id, box.Find("input").GetAttribute("aria-activedescendant"));

        box.Find("input").KeyDown("Enter");

        Assert.Equal("Alpha", chosen);
        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
        Assert.Equal("Alpha", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Arrows_AtTheEnds_GoRound()
    {
        var box = RenderBox();
        box.Find("input").Input("al");

        box.Find("input").KeyDown("ArrowDown");
        Assert.Equal("Alps", box.Find("[aria-selected=true]").TextContent.Trim());
        box.Find("input").KeyDown("ArrowDown");
        Assert.Equal("Alpha", box.Find("[aria-selected=true]").TextContent.Trim());
        box.Find("input").KeyDown("ArrowUp");
        box.Find("input").KeyDown("Enter");

        Assert.Equal("Alps", chosen);
    }

    [Fact]
    public void Escape_AfterTyping_GoesBackToWhatIsChosen()
    {
        var box = RenderBox("Beta");
        box.Find("input").Input("al");

        box.Find("input").KeyDown("Escape");

        Assert.Equal("Beta", box.Find("input").GetAttribute("value"));
        Assert.True(box.Find("[role=listbox]").HasAttribute("hidden"));
        Assert.Equal("nothing yet", chosen);
    }

    [Fact]
    public void Type_WhatNobodyIsCalled_SaysSo()
    {
        var box = RenderBox();

        box.Find("input").Input("<b>");

        Assert.Contains("<b>", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(box.FindAll("[role=option]"));
    }

    [Fact]
    public void Clear_AChoice_TakesItBack()
    {
        var box = RenderBox("Beta");

        box.Find("button").Click();

        Assert.Null(chosen);
        Assert.Equal("", box.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<Combobox<string>> RenderBox(string? value = null) => Render<Combobox<string>>(parameters => parameters
        .Add(box => box.Id, "box")
        .Add(box => box.Label, "Letter")
        .Add(box => box.Search, text => [.. Names.Where(name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase))])
        .Add(box => box.TextOf, name => name)
        .Add(box => box.Value, value)
        .Add(box => box.ValueChanged, picked => chosen = picked));
}
