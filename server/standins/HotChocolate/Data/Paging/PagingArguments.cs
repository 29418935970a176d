using HotChocolate.Resolvers;
using HotChocolate.Types.Building;

namespace HotChocolate.Types.Pagination;

/// <summary>The arguments of a connection field.</summary>
internal sealed record PagingArguments(InputField First, InputField After, InputField? Last, InputField? Before)
{
    public static PagingArguments AddTo(SchemaBuildContext context, FieldConfiguration field, PagingOptions options)
    {
        var number = context.Scalar(typeof(IntType));
        var text = context.Scalar(typeof(StringType));
        var isBackward = options.AllowBackwardPagination is not false;
        var arguments = new PagingArguments(
            new("first", number) { Description = "How many items of the beginning." },
            new("after", text) { Description = "The cursor after which the items begin." },
            isBackward ? new("last", number) { Description = "How many items of the end." } : null,
            isBackward ? new("before", text) { Description = "The cursor before which the items end." } : null);
        field.Arguments.AddRange(new[] { arguments.First, arguments.After, arguments.Last, arguments.Before }.OfType<InputField>());
        return arguments;
    }

    /// <summary>What the client asks for.</summary>
    /// <exception cref="GraphQLException">It asks for too much.</exception>
    public PageRequest Read(ResolverContext context, PagingOptions options)
    {
        var first = Number(context, First);
        var last = Number(context, Last);
        if (first is null && last is null)
        {
            if (options.RequirePagingBoundaries is true)
            {
                throw new GraphQLException(ErrorBuilder.New()
                    .SetMessage($"You must provide a `first` or `last` value to properly paginate the `{context.Selection.Field.Name}`.")
                    .SetCode(ErrorCodes.Paging.NoPagingBoundaries)
                    .Build());
            }

            first = options.DefaultPageSize;
        }

        Check(context, first, options);
        Check(context, last, options);
        return new(first, last, Text(context, After), Text(context, Before));
    }

    private static int? Number(ResolverContext context, InputField? argument) => argument is null ? null : context.Argument(argument.Index) as int?;

    private static string? Text(ResolverContext context, InputField? argument) => argument is null ? null : context.Argument(argument.Index) as string;

    private static void Check(ResolverContext context, int? size, PagingOptions options)
    {
        if (size < 0)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The requested number of values per page must be at least 0.")
                .SetCode(ErrorCodes.Paging.MinPaginationItems)
                .Build());
        }

        if (size > options.MaxPageSize)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The maximum allowed items per page were exceeded.")
                .SetCode(ErrorCodes.Paging.MaxPaginationItems)
                .SetPath(context.Path)
                .SetExtension("field", context.Selection.Field.Name)
                .SetExtension("requestedItems", size)
                .SetExtension("maxAllowedItems", options.MaxPageSize)
                .Build());
        }
    }
}
