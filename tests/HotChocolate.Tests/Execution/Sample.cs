using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

/// <summary>A small library of books, with one of everything that the annotations can express.</summary>
internal static class Sample
{
    public static ValueTask<IRequestExecutor> Executor(Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        services?.Invoke(collection);
        return AddTo(collection.AddGraphQLServer()).BuildRequestExecutorAsync();
    }

    public static IRequestExecutorBuilder AddTo(IRequestExecutorBuilder builder)
    {
        builder.Services.AddSingleton<Shelf>();
        return builder
            .AddQueryType()
            .AddMutationType()
            .AddSubscriptionType()
            .AddTypeExtension<BookQueries>()
            .AddTypeExtension<BookMutations>()
            .AddTypeExtension<BookSubscriptions>()
            .AddTypeExtension<AuthorExtensions>()
            .AddType<NotFoundProblem>()
            .AddType<EmptyTitleProblem>()
            .AddAuthorization()
            .AddFiltering()
            .AddSorting();
    }

    public static async Task<string> Run(string document, object? variables = null)
    {
        var executor = await Executor();
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (variables is not null)
        {
            request.SetVariableValues(System.Text.Json.JsonSerializer.Serialize(variables));
        }

        return (await executor.ExecuteAsync(request.Build())).ToJson(withIndentations: false);
    }
}

public enum Genre
{
    Novel,
    ShortStory,

    [GraphQLName("LAST_24H")]
    Last24H,

    [Obsolete("Use NOVEL")]
    Epic,
}

[InterfaceType("Named")]
public interface INamed
{
    public string Name { get; }
}

/// <summary>Who writes.</summary>
/// <param name="Id">A number.</param>
/// <param name="Name">As printed on the cover.</param>
/// <param name="Country">Where from.</param>
public sealed record Author(int Id, string Name, string? Country) : INamed;

public sealed class Book
{
    [GraphQLType<NonNullType<IdType>>]
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    public int Pages { get; init; }

    public double? Rating { get; init; }

    public Genre Genre { get; init; }

    public DateTime PublishedAt { get; init; }

    public Author? Author { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    [GraphQLIgnore]
    public string Secret => "x";
}

public sealed class Shelf
{
    public List<Book> Books { get; } =
    [
        .. Enumerable.Range(1, 25).Select(i => new Book
        {
            Id = $"b{i}",
            Title = $"Book {i:00}",
            Pages = i * 10,
            Rating = i % 5 == 0 ? null : i / 2.0,
            Genre = i % 2 == 0 ? Genre.Novel : Genre.ShortStory,
            PublishedAt = new DateTime(2026, 1, i, 10, 0, 0, DateTimeKind.Utc),
            Author = i % 7 == 0 ? null : new Author(i, $"Author {i}", i % 3 == 0 ? null : "NL"),
            Tags = [.. Enumerable.Range(0, i % 3).Select(tag => $"t{tag}")],
        }),
    ];
}

[ExtendObjectType("Query")]
public sealed class BookQueries
{
    public Book? GetBook(string id, [Service] Shelf shelf) => shelf.Books.Find(book => book.Id == id);

    [UsePaging(IncludeTotalCount = true, MaxPageSize = 20)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Book> GetBooks(Shelf shelf) => shelf.Books.AsQueryable();

    public async Task<IReadOnlyList<INamed>> GetNamesAsync(Shelf shelf, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return [.. shelf.Books.Take(2).Select(book => book.Author!)];
    }

    public string Echo(EchoInput input, string prefix = "> ") =>
        $"{prefix}{input.Text}|{input.Times}|{string.Join(',', input.Genres ?? [])}|{input.Note ?? "null"}";

    public object? Any([GraphQLType<AnyType>] object? value) => value;

    public long Twice(long value) => value * 2;

    public DateTimeOffset At(DateTimeOffset time) => time;

    public Guid Same(Guid id) => id;

    public bool Takes(int? number, IReadOnlyList<int>? numbers, EchoInput? input, Genre? genre, DateTimeOffset? time) =>
        number is not null || numbers is not null || input is not null || genre is not null || time is not null;

    public bool Pick(ChoiceInput? by, ChoiceInput? other) => (by ?? other)?.Number is not null;

    public string Fails() => throw new InvalidOperationException("boom");

    public string FailsForClient() => throw new GraphQLException(ErrorBuilder.New().SetMessage("no").SetCode("NOPE").Build());

    public Nested GetNested() => new();

    [Authorize]
    public string Private() => "secret";

    [Authorize(Roles = ["ADMIN"])]
    public string Admin() => "root";
}

public sealed class Nested
{
    public string Broken => throw new InvalidOperationException("broken");

    public string? NullableBroken => throw new InvalidOperationException("broken");

    public Nested? Child => new();

    public Nested Inner => new();

    public IReadOnlyList<string?> Some => ["a", null];

    [GraphQLType<ListType<NonNullType<StringType>>>]
    public IReadOnlyList<string?> Strict => ["a", null];
}

[OneOf]
public sealed record ChoiceInput(int? Number, string? Text);

public sealed record EchoInput(string Text, int Times = 2, IReadOnlyList<Genre>? Genres = null, string? Note = null);

[ExtendObjectType(typeof(Author))]
public sealed class AuthorExtensions
{
    /// <summary>Both parts.</summary>
    public string Label([Parent] Author author) => $"{author.Name} ({author.Country})";

    public async Task<int> GetBookCountAsync([Parent] Author author, Shelf shelf)
    {
        await Task.Yield();
        return shelf.Books.Count(book => book.Author == author);
    }
}

[UnionType("AddBookProblem")]
public interface IAddBookProblem;

public sealed record NotFoundProblem(string Message) : IAddBookProblem;

public sealed record EmptyTitleProblem(string Message, int Length) : IAddBookProblem;

public sealed record AddBookPayload(Book? Book, IReadOnlyList<IAddBookProblem>? Errors);

[ExtendObjectType("Mutation")]
public sealed class BookMutations
{
    private readonly List<string> _log = [];

    public AddBookPayload AddBook(string title) => title.Length == 0
        ? new(null, [new EmptyTitleProblem("empty", 0), new NotFoundProblem("nothing")])
        : new(new Book { Id = "new", Title = title }, null);

    public async Task<string> LogAsync(string word, int yields)
    {
        for (var i = 0; i < yields; i++)
        {
            await Task.Yield();
        }

        _log.Add(word);
        return string.Join(' ', _log);
    }
}

[ExtendObjectType("Subscription")]
public sealed class BookSubscriptions
{
    [Subscribe(With = nameof(CountTo))]
    public Tick OnTick(int limit, [EventMessage] int message) => message == 2 ? throw new GraphQLException("two") : new(message, limit);

    public async IAsyncEnumerable<int> CountTo(int limit)
    {
        for (var i = 1; i <= limit; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}

public sealed record Tick(int Number, int Limit);
