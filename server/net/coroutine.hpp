#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <utility>

#include "server/log.hpp"

namespace greenroom::server {

/// For co_await: the error is part of the result and not thrown, because for a socket it is the
/// ordinary end.
inline constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);

/// Runs a task to its end. An exception ends this task alone.
inline void launch(const boost::asio::any_io_executor& executor,
                   boost::asio::awaitable<void> task) {
  boost::asio::co_spawn(executor, std::move(task), [](const std::exception_ptr& failure) {
    if (!failure) return;
    try {
      std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      log::error("task_failed", {{"what", error.what()}});
    }
  });
}

}  // namespace greenroom::server
