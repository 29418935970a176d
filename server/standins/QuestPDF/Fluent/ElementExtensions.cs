using System.Runtime.CompilerServices;
using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>How content behaves: on which pages it is shown, where it may be split, what it is called.</summary>
public static class ElementExtensions
{
    /// <summary>Calls a method that fills the container.</summary>
    public static void Element(
        this IContainer parent,
        Action<IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string? handlerName = null,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string parentFilePath = "",
        [CallerLineNumber] int parentLineNumber = 0) => handler(parent);

    /// <summary>Goes on where a method leads: a style of cells, written once.</summary>
    public static IContainer Element(
        this IContainer parent,
        Func<IContainer, IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string? handlerName = null,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string parentFilePath = "",
        [CallerLineNumber] int parentLineNumber = 0) => handler(parent);

    /// <summary>A place that adds nothing.</summary>
    public static IContainer Container(this IContainer element) => element.Put(new Container());

    /// <summary>Keeps the ratio of width to height: 2 is twice as wide as high.</summary>
    public static IContainer AspectRatio(this IContainer element, float ratio, AspectRatioOption option = AspectRatioOption.FitWidth) =>
        element.Put(new AspectRatio(
            ratio > 0 ? ratio : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "A ratio of sides is positive."), option));

    /// <summary>Shows content on the first page only, though it stands in a header, a footer or the like.</summary>
    public static IContainer ShowOnce(this IContainer element) => element.Put(new ShowOnce());

    /// <summary>Leaves content out on the first page, where it stands in a header, a footer or the like.</summary>
    public static IContainer SkipOnce(this IContainer element) => element.Put(new SkipOnce());

    /// <summary>Never splits the content: if it does not fit it goes to the next page. Content higher than a page fails.</summary>
    public static IContainer ShowEntire(this IContainer element) => element.Put(new ShowEntire());

    /// <summary>
    /// Lets content that has to be split begin only where at least so many points of it fit; else it begins on the next page.
    /// </summary>
    public static IContainer EnsureSpace(this IContainer element, float minHeight = Elements.EnsureSpace.DefaultMinHeight) =>
        element.Put(new EnsureSpace(minHeight));

    /// <summary>Moves content that does not fit as a whole to the next page. There it may be split.</summary>
    public static IContainer PreventPageBreak(this IContainer element) => element.Put(new PreventPageBreak());

    /// <summary>What follows begins on a new page.</summary>
    public static void PageBreak(this IContainer element) => element.Put(new PageBreak());

    /// <summary>Shows only as much of the content as fits where it begins.</summary>
    public static IContainer StopPaging(this IContainer element) => element.Put(new StopPaging());

    /// <summary>Makes content as much smaller as it has to be to fit.</summary>
    public static IContainer ScaleToFit(this IContainer element) => element.Put(new ScaleToFit());

    /// <summary>Shows content again on each page on which what stands beside it goes on.</summary>
    public static IContainer Repeat(this IContainer element) => element.Put(new RepeatContent());

    /// <summary>Content that takes no room and is not bound by any.</summary>
    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());

    /// <summary>Shows content or leaves it out.</summary>
    public static IContainer ShowIf(this IContainer element, bool condition) => condition ? element : element.ShowIf(_ => false);

    /// <summary>Shows content on the pages for which a condition holds.</summary>
    public static IContainer ShowIf(this IContainer element, Predicate<ShowIfContext> predicate) => element.Put(new ShowIf(predicate));

    /// <summary>Makes content open an address: http, https, mailto or tel.</summary>
    public static IContainer Hyperlink(this IContainer element, string url) => element.Put(new Hyperlink(url, null));

    /// <summary>Gives content a name, for links and page numbers.</summary>
    public static IContainer Section(this IContainer element, string sectionName) => element.Put(new Section(sectionName));

    /// <summary>Makes content jump to a section.</summary>
    public static IContainer SectionLink(this IContainer element, string sectionName) => element.Put(new Hyperlink(null, sectionName));

    /// <summary>The style of all text within that says nothing else.</summary>
    public static IContainer DefaultTextStyle(this IContainer element, TextStyle textStyle) => element.Put(new DefaultTextStyle(textStyle));

    /// <summary>The style of all text within that says nothing else.</summary>
    public static IContainer DefaultTextStyle(this IContainer element, Func<TextStyle, TextStyle> handler) =>
        element.DefaultTextStyle(handler(TextStyle.Default));

    /// <summary>
    /// Calls a method for content when its page comes, and lets the content go when it is drawn, so that long documents need little memory.
    /// Make each part a few pages long.
    /// </summary>
    public static void Lazy(this IContainer element, Action<IContainer> contentBuilder) => element.Put(new Lazy(contentBuilder));

    /// <summary>The same as <see cref="Lazy"/>: nothing is made twice here.</summary>
    public static void LazyWithCache(this IContainer element, Action<IContainer> contentBuilder) => element.Lazy(contentBuilder);
}
